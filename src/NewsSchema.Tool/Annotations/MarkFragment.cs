namespace NewsSchema.Tool.Annotations;

/// <summary>A part of a text, in the unit of its file until the offsets are resolved, and then in UTF-16 code units.</summary>
internal readonly record struct MarkFragment(int Start, int End);
