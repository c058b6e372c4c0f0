-- Rows as version 0024 kept them, in every table from which a later migration moved histories.
insert into organization (id, name, short_name, type, field, path, pinyin, initials, created_at)
  values (1, '中共测试村支部委员会', '测试村', 'branch', 'rural', '1.', 'ceshicun', 'csc', '2025-12-01');
insert into person (id, name, pinyin, initials, gender, ethnicity, born_on, created_at) values
  (1, '测试甲', 'ceshijia', 'csj', '1', '01', '1980-01-01', '2025-12-01'),
  (2, '测试乙', 'ceshiyi', 'csy', '2', '01', '1985-01-01', '2025-12-01');
insert into account (id, person_id, login, display_name, password_hash, password_changed_at, created_at)
  values (1, null, 'one', '甲同志', '', '2025-12-01', '2025-12-01'),
    (2, null, 'two', '乙同志', '', '2025-12-01', '2025-12-01'),
    (3, 2, 'three', '丙同志', '', '2025-12-01', '2025-12-01');

-- A file of the pool, and its way into a post: a move that was brought in behind the others bears a
-- version that the candidate never had, and one version twice.
insert into talent (id, person_id, organization_id, organization_path, street_id, political_status,
    willing, origin, state, state_since, entered_by, created_at)
  values (1, 1, 1, '1.', 1, '01', true, 'village', 'in_pool', '2026-01-02', 1, '2026-01-01');
insert into talent_move (talent_id, action, from_state, to_state, on_day, text, account_id, at) values
  (1, 'apply', 'lead', 'pending_intake', '2026-01-01', '', 1, '2026-01-01 09:00+08'),
  (1, 'admit', 'pending_intake', 'in_pool', '2026-01-02', '同意入库', 2, '2026-01-02 09:00+08');
insert into candidate (id, talent_id, person_id, organization_id, organization_path, street_id, post,
    route, state, state_since, entered_by, version, created_at)
  values (1, 1, 1, 1, '1.', 1, 'chairman', 'member_election', 'proposed', '2026-01-03', 1, 3, '2026-01-03');
insert into candidate_move (candidate_id, action, from_state, to_state, on_day, account_id, role,
    candidate_version, at) values
  (1, 'propose', 'in_pool', 'proposed', '2026-01-03', 1, 'street_organizer', 1, '2026-01-03 09:00+08'),
  (1, 'send_review', 'proposed', 'joint_review', '2026-01-04', 1, 'street_organizer', 2, '2026-01-04 09:00+08'),
  (1, 'pass_review', 'joint_review', 'reviewed', '2026-01-05', 2, 'district_auditor', 2, '2026-01-05 09:00+08'),
  (1, 'inspect', 'reviewed', 'inspection', '2026-01-06', 1, 'street_organizer', 9, '2026-01-06 09:00+08');
insert into candidate_document (candidate_id, kind, action, round, number, made_on, account_id, at)
  values (1, 'street_decision', 'propose', 0, '纪要7号', '2026-01-03', 1, '2026-01-03 09:00+08');

-- A notice that stood still twice: until an objection was dismissed, and until one ended it. Of the
-- second pause no objection of its day is left.
insert into public_notice (id, candidate_id, round, published_on, working_days, count_start_day,
    last_day, token_hash, fields, outcome, closed_on)
  values (1, 1, 1, '2026-02-02', 5, false, '2026-02-09', '\x01', '{}', 'ended', '2026-02-12');
insert into objection (candidate_id, notice_id, raised_on, channel, content, state, due_on, settled_on,
    received_by, created_at)
  values (1, 1, '2026-02-02', 'letter', '测试异议', 'dismissed', '2026-02-17', '2026-02-05', 2,
    '2026-02-03 10:00+08');
insert into notice_pause (notice_id, from_on, until_on) values
  (1, '2026-02-03', '2026-02-05'), (1, '2026-02-10', null);

-- Activities: announced, passed by branch and street; recorded by one alone; only planned.
insert into activity (id, organization_id, organization_path, type, title, held_on, starts_at, place,
    state, notified_on, recorded_on, entered_by, confirmed_by, submitted_at, version, created_at) values
  (1, 1, '1.', 'branch_assembly', '测试大会', '2026-03-10', '09:00', '会议室', 'passed', '2026-03-05',
    '2026-03-10', 1, 2, '2026-03-11 09:00+08', 6, '2026-03-01 09:00+08'),
  (2, 1, '1.', 'branch_assembly', '测试大会', '2026-03-10', '10:00', '会议室', 'pending_street', null,
    '2026-03-10', 1, 1, '2026-03-11 09:00+08', 2, '2026-03-10 12:00+08'),
  (3, 1, '1.', 'branch_assembly', '测试大会', '2026-03-10', '11:00', '会议室', 'planned', null, null, 1,
    null, null, 1, '2026-03-01 09:00+08');
insert into review (activity_id, stage, decision, opinion, account_id, activity_version, at) values
  (1, 'branch', 'pass', '好', 2, 4, '2026-03-12 09:00+08'),
  (1, 'street', 'pass', '同意', 2, 5, '2026-03-13 09:00+08');

-- Leave: waits; granted; refused; taken back after it was granted; asked for once more.
insert into member (id, person_id, organization_id, organization_path, category, sort_name, joined_on,
    created_at) values
  (1, 1, 1, '1.', 'full', 'ceshijia', '2010-01-01', '2025-12-01'),
  (2, 2, 1, '1.', 'full', 'ceshiyi', '2010-01-01', '2025-12-01');
insert into leave_request (id, activity_id, member_id, reason, state, requested_at, decided_by,
    decided_at, version) values
  (1, 1, 1, '出差', 'pending', '2026-03-06 20:00+08', null, null, 1),
  (2, 1, 2, '就医', 'approved', '2026-03-06 20:00+08', 1, '2026-03-07 08:00+08', 2),
  (3, 2, 1, '出差', 'refused', '2026-03-06 20:00+08', 1, '2026-03-07 08:00+08', 2),
  (4, 2, 2, '就医', 'withdrawn', '2026-03-06 20:00+08', 1, '2026-03-07 08:00+08', 3),
  (5, 3, 2, '就医', 'pending', '2026-03-08 20:00+08', null, null, 3);

-- A delivery that was returned and reported again, and one that was split while it lay returned.
insert into task (id, organization_id, organization_path, title, body, due_on, created_by, created_at)
  values (1, 1, '1.', '测试任务', '正文', '2026-04-01', 1, '2026-03-01');
insert into delivery (id, task_id, organization_id, organization_path, state, version) values
  (1, 1, 1, '1.', 'reported', 5), (2, 1, 1, '1.', 'returned', 4);
insert into delivery_step (delivery_id, action, text, account_id, at) values
  (1, 'accept', '', 1, '2026-03-02 09:00+08'),
  (1, 'report', '已完成', 1, '2026-03-03 09:00+08'),
  (1, 'returnReport', '请补充', 2, '2026-03-04 09:00+08'),
  (1, 'report', '已补充', 1, '2026-03-05 09:00+08'),
  (2, 'report', '已完成', 1, '2026-03-03 09:00+08'),
  (2, 'returnReport', '请补充', 2, '2026-03-04 09:00+08'),
  (2, 'split', '分解', 1, '2026-03-05 09:00+08');

-- A month that was returned, sent in again, passed, and corrected after the year was locked.
insert into village_income (id, organization_id, year, month, operating_fen, contract_fen,
    investment_fen, subsidy_fen, other_fen, state, entered_by, corrections, version, created_at)
  values (1, 1, 2025, 12, 1, 2, 3, 4, 9, 'passed', 1, 1, 8, '2026-01-02');
insert into village_income_step (income_id, action, operating_fen, contract_fen, investment_fen,
    subsidy_fen, other_fen, text, account_id, at) values
  (1, 'submit', 1, 2, 3, 4, 5, '', 1, '2026-01-02 09:00+08'),
  (1, 'return', 1, 2, 3, 4, 5, '请核对', 2, '2026-01-03 09:00+08'),
  (1, 'submit', 1, 2, 3, 4, 6, '', 1, '2026-01-04 09:00+08'),
  (1, 'pass', 1, 2, 3, 4, 6, '', 2, '2026-01-05 09:00+08'),
  (1, 'correct', 1, 2, 3, 4, 9, '审计调整', 2, '2026-04-05 09:00+08');

-- Codes that one administrator issued alone: for an account without a person that holds an office, for
-- a person who holds one, for a plain member, and the system's own for a first administrator. And
-- logins that are locked, were locked, or had wrong passwords counted.
insert into person (id, name, pinyin, initials, gender, ethnicity, born_on, created_at)
  values (3, '测试丙', 'ceshibing', 'csb', '1', '01', '1980-01-01', '2025-12-01');
insert into account (id, person_id, login, display_name, password_hash, password_changed_at, created_at,
    failed_attempts, locked_until) values
  (4, null, 'four', '丁同志', '', '2025-12-01', '2025-12-01', 0, '2099-01-01'),
  (5, 3, 'five', '戊同志', '', '2025-12-01', '2025-12-01', 3, '2020-01-01'),
  (6, null, 'six', '己同志', '', '2025-12-01', '2025-12-01', 4, null);
insert into assignment (account_id, role, organization_id, starts_on, ends_on) values
  (4, 'audit_admin', 1, '2025-12-01', null), (5, 'district_approver', 1, '2025-12-01', null),
  (5, 'member', 1, '2025-12-01', null), (3, 'member', 1, '2025-12-01', null),
  (6, 'district_auditor', 1, '2025-12-01', '2025-12-31');
insert into activation (id, person_id, account_id, code_hash, issued_by, issued_at, expires_at, used_at)
  values (1, null, 4, '\x01', 1, '2026-04-01', '2099-01-01', null),
    (2, 3, null, '\x02', 1, '2026-04-01', '2099-01-01', null),
    (3, 2, null, '\x03', 1, '2026-04-01', '2099-01-01', null),
    (4, null, 4, '\x04', null, '2026-04-01', '2099-01-01', null),
    (5, null, 6, '\x05', 1, '2026-04-01', '2099-01-01', null),
    (6, null, 4, '\x06', 1, '2026-04-01', '2026-04-08', '2026-04-02');
insert into unknown_login (login_hash, failed_attempts, locked_until, last_failed_at) values
  ('\x0a', 0, '2099-01-01', '2026-04-01'), ('\x0b', 4, null, '2026-04-01');
