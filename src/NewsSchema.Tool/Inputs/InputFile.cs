using System.Buffers;
using Microsoft.Win32.SafeHandles;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Inputs;

/// <summary>A file to read.</summary>
/// <param name="Path">The path as messages show it: relative if the user gave it so.</param>
/// <param name="Root">The folder that was searched for it, or the folder that it is in.</param>
internal sealed record InputFile(string Path, string Root)
{
    /// <summary>The longest file that is read into memory that is used again.</summary>
    private const int MaxRented = 1 << 20;

    private readonly string? _fullPath;
    private byte[]? _content;

    /// <summary>Standard input, if the file is that.</summary>
    public StandardInput? Input { get; init; }

    /// <summary>Whether it is standard input.</summary>
    public bool IsStandardInput => Input is not null;

    /// <summary>Whether a search of a folder found it, instead of the user naming it.</summary>
    public bool IsFound { get; init; }

    /// <summary>The full path. It is stated if the path is not relative to the current folder.</summary>
    public string FullPath
    {
        get => _fullPath ?? System.IO.Path.GetFullPath(Path);
        init => _fullPath = value;
    }

    /// <summary>The content if it is known already, such as that of an open file that is not saved; null to read the file.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The file's name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The path from the folder that was searched, with <c>/</c>.</summary>
    public string RelativePath => System.IO.Path.GetRelativePath(Root, Path).Replace('\\', '/');

    /// <summary>The content. Standard input is read once.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read.</exception>
    public byte[] Read()
    {
        if (Content is not null)
        {
            return Content;
        }

        if (Input is not null)
        {
            return _content ??= Input.Read();
        }

        return Attempt(() => File.ReadAllBytes(Path));
    }

    /// <summary>What a function makes of the content. One of many files is read into memory that is used again, because fresh memory takes longer than reading.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read.</exception>
    public T Read<T>(Func<ReadOnlySpan<byte>, T> decode)
    {
        if (!IsFound || Content is not null)
        {
            return decode(Read());
        }

        return Attempt(() =>
        {
            using SafeFileHandle handle = File.OpenHandle(Path);
            long length = RandomAccess.GetLength(handle);
            if (length is 0 or > MaxRented)
            {
                return decode(File.ReadAllBytes(Path));
            }

            byte[] buffer = ArrayPool<byte>.Shared.Rent((int)length);
            try
            {
                int count = 0;
                for (int read = -1; read != 0 && count < length; count += read)
                {
                    read = RandomAccess.Read(handle, buffer.AsSpan(count, (int)length - count), count);
                }

                return decode(buffer.AsSpan(0, count));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        });
    }

    /// <summary>The content as text, with the byte order mark if there is one.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read, or is not UTF-8.</exception>
    public string ReadText() => Utf8Text.TryDecode(Read(), Path, out string text, out Finding? fault)
        ? text
        : throw new UnreadableFileException(FormattableString.Invariant($"{Path}({fault.Range.Line},{fault.Range.Column}): {fault.Message}"));

    private T Attempt<T>(Func<T> read)
    {
        try
        {
            // Reading a pipe waits for someone to write to it, which the user can mean only by naming it.
            return IsFound && SpecialFiles.IsPipe(Path) ? throw new IOException("it is a pipe") : read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{Path} cannot be read: {(Directory.Exists(Path) ? "it is a folder" : exception.Message)}");
        }
    }
}
