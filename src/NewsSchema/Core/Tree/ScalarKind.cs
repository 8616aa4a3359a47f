namespace NewsSchema.Core.Tree;

/// <summary>How a scalar was written, which decides the types that it can have.</summary>
internal enum ScalarKind
{
    /// <summary>Text that is never a number or a boolean: a JSON string, quoted YAML, an attribute that the vocabulary defines as text.</summary>
    Quoted,

    /// <summary>Text that all samples together give a type: plain YAML, a JSON number or literal, a value or the user's own attribute of a span.</summary>
    Plain,

    /// <summary>The id of an annotation; <see cref="ScalarNode.Target"/> names its kind class.</summary>
    Reference,

    /// <summary>An explicit null.</summary>
    Null,
}
