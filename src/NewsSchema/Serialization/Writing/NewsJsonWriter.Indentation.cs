using System.Runtime.CompilerServices;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    /// <summary>Writes well-formed JSON, or its beginning, as it is or indented. A line begins only when its content is written, so that the comma before it can still be replaced.</summary>
    private void AppendLines(scoped ReadOnlySpan<byte> json)
    {
        if (_indentation is null)
        {
            Append(json);
            return;
        }

        BeginLine();
        if (IsName(json))
        {
            Append(json, " "u8);
        }
        else
        {
            AppendTokens(json);
        }
    }

    /// <summary>Whether this is only a member's name with its colon, as most literals are.</summary>
    private static bool IsName(scoped ReadOnlySpan<byte> json) => json.Length > 3 && json[^1] == ':' && json[1..].IndexOf((byte)'"') == json.Length - 3;

    private void AppendTokens(scoped ReadOnlySpan<byte> json)
    {
        while (json.Length > 0)
        {
            int length = 1;
            switch (json[0])
            {
                case (byte)'"':
                    length = JsonStructure.EndOfString(json, 1);
                    if (length < json.Length && json[length] == ':')
                    {
                        length++;
                        Append(json[..length], " "u8);
                        json = json[length..];
                        continue;
                    }

                    break;
                case (byte)'{' or (byte)'[' when json.Length > 1 && json[1] is (byte)'}' or (byte)']':
                    length = 2;
                    break;
                case (byte)'{' or (byte)'[':
                    _depth++;
                    break;
                case (byte)'}' or (byte)']':
                    EndLine();
                    break;
                case (byte)',':
                    break;
                default:
                    length = json.IndexOfAny((byte)',', (byte)'}', (byte)']');
                    length = length < 0 ? json.Length : length;
                    break;
            }

            Append(json[..length]);
            json = json[length..];
            if (json.Length > 0)
            {
                BeginLine();
            }
        }
    }

    /// <summary>Begins a line if an item or a member follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void BeginLine()
    {
        if (Position > 0 && Unsafe.Subtract(ref _next, 1) is (byte)',' or (byte)'{' or (byte)'[')
        {
            Append(_indentation!.Line(_depth));
        }
    }

    /// <summary>Begins the line of the bracket that ends an object or array, unless it is empty.</summary>
    private void EndLine()
    {
        if (_indentation is null)
        {
            return;
        }

        _depth--;
        if (Unsafe.Subtract(ref _next, 1) is (byte)'{' or (byte)'[')
        {
            return;
        }

        _next = ref Unsafe.Subtract(ref _next, Unsafe.Subtract(ref _next, 1) == ',' ? 1 : 0);
        Append(_indentation.Line(_depth));
    }
}
