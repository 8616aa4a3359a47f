using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>Whether the next value fits a type. It reads nothing.</summary>
/// <param name="json">The reader, before the value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool NewsJsonCheck(ref NewsJsonReader json);
