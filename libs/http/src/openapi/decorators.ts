import type * as swagger from '@nestjs/swagger';

type Swagger = typeof swagger;
/** What of @nestjs/swagger describes a class or a method. */
type Describing = {
  [Name in keyof Swagger]: Swagger[Name] extends (...args: never) => ClassDecorator | MethodDecorator ? Name : never;
}[keyof Swagger];

let noted: ((loaded: Swagger) => void)[] = [];

/** The decorator of @nestjs/swagger, applied when the document is asked for. */
const later =
  <Name extends Describing>(name: Name): Swagger[Name] =>
  (...args: unknown[]) =>
  (...described: unknown[]) => {
    noted.push((loaded) => {
      (loaded[name] as (...args: unknown[]) => (...described: unknown[]) => unknown)(...args)(...described);
    });
  };

/**
 * @nestjs/swagger, with everything applied that was described by now. To load it takes 8 MB and a good part of a start; most
 * processes of a service are never asked for their document, so nothing else loads it.
 */
export async function swaggerWithAllDescribed(): Promise<Swagger> {
  const loaded = await import('@nestjs/swagger');
  const applied = noted;
  noted = [];
  for (const apply of applied) apply(loaded);
  return loaded;
}

export const ApiTags = later('ApiTags');
export const ApiOperation = later('ApiOperation');
export const ApiBody = later('ApiBody');
export const ApiConsumes = later('ApiConsumes');
export const ApiOkResponse = later('ApiOkResponse');
export const ApiCreatedResponse = later('ApiCreatedResponse');
export const ApiAcceptedResponse = later('ApiAcceptedResponse');
export const ApiNoContentResponse = later('ApiNoContentResponse');
export const ApiExcludeEndpoint = later('ApiExcludeEndpoint');
