namespace NewsSchema.Tests.Serialization;

/// <summary>A test that needs guard pages, which are made by Linux's mmap and mprotect.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = GuardedMemory.IsSupported ? null : "Guard pages are made by Linux's mmap and mprotect.";
}
