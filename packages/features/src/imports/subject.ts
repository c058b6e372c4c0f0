/** What events of imports are about. */
import { defineSubject } from '../kernel/index.js';

/** An import that was under way, by the number under which its actor was told of it. */
export const importSubject = defineSubject({ kind: 'import', label: '导入', page: null });
