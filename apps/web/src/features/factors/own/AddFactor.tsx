// Adds a factor: an app that shows codes, or a passkey.

import {
  type Added,
  addPasskeyNameInput,
  addTotpInput,
  type TotpOffer,
} from '@xianfeng/features/factors/schema';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { renderSVG } from 'uqr';
import type { Problem } from '../../../app/api/problem.js';
import { api } from '../../../app/api/trpc.js';
import { useWrite } from '../../../app/write/useWrite.js';
import { ConfirmIdentity } from '../../../components/factor/ConfirmIdentity.js';
import { CodeField } from '../../../components/factor/FactorAnswer.js';
import { addPasskey, knowsPasskeys } from '../../../components/factor/passkey.js';
import { ProblemNote } from '../../../components/feedback/ProblemNote.js';
import { LineInput } from '../../../components/form/text/LineInput.js';
import { WriteForm } from '../../../components/form/WriteForm.js';
import css from './Own.module.css';

const wantsAgain = (problem: Problem | null) =>
  problem?.kind === 'told' && problem.report.code === 'reauthentication_needed';

const beginTotp = { mutate: () => api.factors.beginTotp.mutate() };

/** The choice between the two kinds, and then its form. */
export function AddFactor(props: { passkeys: boolean; onAdded: (added: Added) => void }) {
  const { passkeys, onAdded } = props;
  const [offer, setOffer] = useState<TotpOffer | null>(null);
  const [naming, setNaming] = useState(false);
  const begin = useWrite(beginTotp, { refresh: () => [], onDone: setOffer });
  if (offer !== null) return <App offer={offer} onAdded={onAdded} />;
  if (naming) return <Passkey onAdded={onAdded} onBack={() => setNaming(false)} />;
  const usable = passkeys && knowsPasskeys();
  return (
    <div className={css.choices}>
      <div className={css.choice}>
        <h2>动态口令</h2>
        <p>
          用手机上的验证器应用（如 Microsoft
          Authenticator、神锁离线版）扫码，登录时填写它显示的六位数字。
        </p>
        <Button type="primary" loading={begin.pending} onClick={() => void begin.send(undefined)}>
          设置动态口令
        </Button>
        {begin.problem !== null && !wantsAgain(begin.problem) && (
          <ProblemNote problem={begin.problem} />
        )}
      </div>
      <div className={css.choice}>
        <h2>通行密钥</h2>
        {usable ? (
          <>
            <p>用这台设备或手机的指纹、人脸或锁屏密码验证，不需要填写数字。</p>
            <Button onClick={() => setNaming(true)}>设置通行密钥</Button>
          </>
        ) : (
          <p>当前的网址或浏览器不能使用通行密钥，请用动态口令。</p>
        )}
      </div>
      <ConfirmIdentity
        open={wantsAgain(begin.problem)}
        onDone={() => void begin.retry()}
        onClose={begin.clear}
      />
    </div>
  );
}

function App({ offer, onAdded }: { offer: TotpOffer; onAdded: (added: Added) => void }) {
  const { secret, address } = offer;
  return (
    <div className={css.app}>
      <p>1. 用验证器应用扫描二维码；不能扫码的，在应用里手工输入下面的密钥。</p>
      <img
        className={css.qr}
        alt="验证器应用的二维码"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address))}`}
      />
      <p className={css.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</p>
      <p>2. 填写应用上现在显示的六位数字。</p>
      <WriteForm
        name="factors.addTotp"
        schema={addTotpInput}
        procedure={api.factors.addTotp}
        initial={{ name: '我的手机', code: '' }}
        submit="完成设置"
        keeps="nothing"
        onDone={onAdded}
      >
        <CodeField label="六位数字" />
        <NameField />
      </WriteForm>
    </div>
  );
}

function Passkey(props: { onAdded: (added: Added) => void; onBack: () => void }) {
  return (
    <div className={css.app}>
      <p>点“创建”后，浏览器会请您用指纹、人脸或锁屏密码确认。</p>
      <WriteForm
        name="factors.addPasskey"
        schema={addPasskeyNameInput}
        procedure={addPasskey}
        initial={{ name: '这台设备' }}
        submit="创建通行密钥"
        keeps="nothing"
        onDone={props.onAdded}
        onCancel={props.onBack}
      >
        <NameField />
      </WriteForm>
    </div>
  );
}

const NameField = () => (
  <Form.Item name="name" label="名称" extra="便于以后分辨，如“办公电脑”">
    <LineInput most={30} autoComplete="off" />
  </Form.Item>
);
