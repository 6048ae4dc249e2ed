import { Controller, Get, Param } from '@nestjs/common';
import { RequiresPermission } from '@nelikentta/auth';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nelikentta/http/openapi';
import { z } from 'zod';
import { LocalizedText } from '../request-parts.js';
import { codeListNames, codeLists } from './find-codes.js';

const Name = z.enum(codeListNames);
const Codes = z
  .object({ items: z.array(z.object({ code: z.string(), uri: z.string(), names: LocalizedText })) })
  .meta({ id: 'CodeList', description: 'Codes in order; `P6.2` stands under `P6`' });

@ApiTags('code lists')
@Controller('v1/code-lists')
export class CodeListsController {
  @Get(':list')
  @RequiresPermission('service:read')
  @ApiOperation({ summary: 'The codes that services are described by' })
  @ApiOkResponse({ standardSchema: Codes })
  show(@Param('list', { schema: Name }) list: z.output<typeof Name>) {
    return { items: codeLists[list].codes };
  }
}
