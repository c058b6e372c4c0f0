/** Fields of inputs that carry a whole file, in base64. Browser-safe. */
import { z } from 'zod';

/** The fields that carry a file, with the most bytes that it may have. */
const fileFields = z.registry<{ bytes: number }>();

/**
 * A file in base64, which has four signs for every three bytes. A procedure with such a field takes a
 * larger body than others do.
 *
 * @param most bytes of the file
 * @param tooLarge what the user is told of a larger one
 */
export const fileField = (most: number, tooLarge: string) =>
  z
    .string()
    .min(1, { error: '文件是空的，请重新选择' })
    .max(Math.ceil(most / 3) * 4, { error: tooLarge })
    .register(fileFields, { bytes: most });

/** Whether an input carries a file. */
export function carriesFile(input: z.core.$ZodType): boolean {
  if (input instanceof z.ZodObject) return Object.values(input.shape).some(carriesFile);
  if (input instanceof z.ZodNullable || input instanceof z.ZodOptional) {
    return carriesFile(input.unwrap());
  }
  if (input instanceof z.ZodPipe) return carriesFile(input.in);
  return fileFields.has(input);
}
