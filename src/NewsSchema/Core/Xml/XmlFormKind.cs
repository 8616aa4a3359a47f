namespace NewsSchema.Core.Xml;

/// <summary>What the elements or attributes at one place become in JSON.</summary>
internal enum XmlFormKind
{
    /// <summary>Whatever the document has: text, an object, or a list if it repeats.</summary>
    Any,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A string, which is empty if the element has no text.</summary>
    RequiredText,
    Number,
    Boolean,

    /// <summary>A string with everything between the tags.</summary>
    Markup,

    /// <summary>An object of a known type.</summary>
    Object,

    /// <summary>A list, also of one element.</summary>
    List,

    /// <summary>A single value, or a list if the element repeats.</summary>
    OneOrMany,

    /// <summary>An object whose members, with any names, have one form.</summary>
    Map,
}
