import type { Words } from '../words.ts'

export const positions: Words['positions'] = {
  ai: 'AI',
  be: 'Back end',
  fe: 'Front end',
  mobile: 'Mobile',
  data: 'Data',
  infra: 'Infrastructure and security',
  pm: 'Product management',
  design: 'Design',
  marketing: 'Marketing',
  sales: 'Sales',
  accounting: 'Accounting and finance',
  production: 'Production and quality',
  public: 'Public service',
  other: 'Other',
}
