namespace System.Runtime.CompilerServices;

// The compiler requires this type if a netstandard2.0 project uses init accessors or records.
internal static class IsExternalInit
{
}
