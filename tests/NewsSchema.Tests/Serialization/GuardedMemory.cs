using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSchema.Tests.Serialization;

/// <summary>Memory that ends at a protected page: reading or writing one byte too far ends the process.</summary>
internal sealed partial class GuardedMemory : IDisposable
{
    private const int ProtNone = 0;
    private const int ProtReadWrite = 3;
    private const int MapPrivateAnonymous = 0x22;

    private readonly nint _start;
    private readonly int _size;

    public GuardedMemory(int size)
    {
        int page = Environment.SystemPageSize;
        _size = (size + page - 1) / page * page;
        _start = Map(0, (nuint)(_size + page), ProtReadWrite, MapPrivateAnonymous, -1, 0);
        Assert.NotEqual(-1, _start);
        Assert.Equal(0, Protect(_start + _size, (nuint)page, ProtNone));
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>The last bytes before the guard.</summary>
    public Span<byte> Last(int count) => MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _start + _size - count), count);

    public ReadOnlySpan<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        Span<byte> last = Last(bytes.Length);
        bytes.CopyTo(last);
        return last;
    }

    public ReadOnlySpan<char> Copy(ReadOnlySpan<char> text) => MemoryMarshal.Cast<byte, char>(Copy(MemoryMarshal.AsBytes(text)));

    public void Dispose() => Assert.Equal(0, Unmap(_start, (nuint)(_size + Environment.SystemPageSize)));

    [DllImport("libc", EntryPoint = "mmap")]
    private static extern nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(nint address, nuint length, int protection);

    [DllImport("libc", EntryPoint = "munmap")]
    private static extern int Unmap(nint address, nuint length);
}
