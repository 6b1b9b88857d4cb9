/**
 * Of Phaser the page ships what the map is drawn with: both renderers, pictures, rectangles and lines. Its own package
 * is one file of everything, with physics, tile maps, particles, filters, tweens, a loader and sound in it.
 */

/** Where the sources lie in the package. */
const FOLDER = '/node_modules/phaser/src/';

/** What the map imports, by name, and the source it comes from. */
const EXPORTS = {
  Game: 'core/Game',
  Scene: 'scene/Scene',
  BlendModes: 'renderer/BlendModes',
  Scale: 'scale/const/SCALE_MODE_CONST',
  constants: 'const',
} as const;

/** Sources that enter themselves into Phaser's lists when they are loaded. */
const ENTERED = [
  'cameras/2d/CameraManager',
  'events/EventEmitter',
  'gameobjects/DisplayList',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'gameobjects/UpdateList',
  'gameobjects/graphics/GraphicsFactory',
  'gameobjects/image/ImageFactory',
  'gameobjects/shape/rectangle/RectangleFactory',
  'scene/ScenePlugin',
] as const;

/** Lists of everything in a folder, cut down to what is read of them. */
const SHORTER: Readonly<Record<string, string>> = {
  'math/index':
    "module.exports = { RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') };",
  'renderer/index': "module.exports = { Events: require('./events') };",
  'textures/parsers/index': "module.exports = { Image: require('./Image') };",
};

/**
 * Sources that others name and the map never reaches: input, animations, what is lit, filtered, tiled, drawn into, or
 * batched on the graphics card alone. Each is an empty constructor in its place.
 */
const ABSENT =
  /^(?:animations\/AnimationManager|filters\/|gameobjects\/tilesprite\/|input\/InputManager|textures\/DynamicTexture$|renderer\/webgl\/renderNodes\/(?:filters\/Filter|BatchHandler(?:PointLight|Strip|TileSprite)$|DynamicTextureHandler$|submitter\/Submitter(?:MeshToQuad|SpriteGPULayer|Tile|TilemapGPULayer|TileSprite)$|texturer\/TexturerTileSprite$|transformer\/Transformer(?:Tile|TileSprite)$))/;
const NOTHING =
  'module.exports = function () {}; module.exports.prototype.setOrigin = function () { return this; };';

/** Switches that Phaser's own build sets. */
const SWITCHES: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};
const SWITCH = new RegExp(`typeof\\s+(${Object.keys(SWITCHES).join('|')})`, 'g');

const RESOLVED = '\0phaser-parts';

const sourceOf = (id: string): string | null => {
  const at = id.indexOf(FOLDER);
  return at < 0 ? null : id.slice(at + FOLDER.length).replace(/\.js$/, '');
};

/** Makes `import ... from 'phaser'` mean those parts; `root` is the folder that `node_modules` lies in. */
export function phaserParts(root: string) {
  const from = (source: string): string => JSON.stringify(`${root}${FOLDER}${source}.js`);
  const parts = [
    ...Object.entries(EXPORTS).map(([name, source]) => `import ${name} from ${from(source)};`),
    ...ENTERED.map((source) => `import ${from(source)};`),
    'const { CANVAS, WEBGL } = constants;',
    'export { BlendModes, CANVAS, Game, Scale, Scene, WEBGL };',
  ].join('\n');
  return {
    name: 'demarche:phaser',
    enforce: 'pre' as const,
    resolveId: (id: string): string | undefined => (id === 'phaser' ? RESOLVED : undefined),
    load: (id: string): string | undefined => {
      if (id === RESOLVED) return parts;
      const source = sourceOf(id);
      if (source === null) return undefined;
      return SHORTER[source] ?? (ABSENT.test(source) ? NOTHING : undefined);
    },
    transform: (code: string, id: string): string | undefined =>
      sourceOf(id) === null ? undefined : code.replace(SWITCH, (_, name: string) => String(SWITCHES[name])),
  };
}
