namespace NewsSchema.Generators.Plans;

internal enum RecordRole
{
    /// <summary>The root of an annotated article: INewsArticle.</summary>
    Article,

    /// <summary>The root of a JSON schema: INewsRecord with the same public entry points.</summary>
    DataRoot,

    /// <summary>A map below a root.</summary>
    Structure,

    /// <summary>A slot with parts: derives from NewsText.</summary>
    Text,

    /// <summary>Derives from NewsEntity.</summary>
    Entity,

    /// <summary>Derives from NewsStatement.</summary>
    Statement,

    /// <summary>Derives from NewsValue.</summary>
    Value,

    /// <summary>One value of a record's discriminator: derives from that record.</summary>
    Variant,

    /// <summary>One nullable member per JSON kind; exactly one is set. Members' JsonName is the kind: string, number, boolean, object, array.</summary>
    Union,
}
