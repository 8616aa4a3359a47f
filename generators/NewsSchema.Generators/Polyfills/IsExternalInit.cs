namespace System.Runtime.CompilerServices;

// The compiler asks for this type where a netstandard2.0 project uses init accessors and records.
internal static class IsExternalInit
{
}
