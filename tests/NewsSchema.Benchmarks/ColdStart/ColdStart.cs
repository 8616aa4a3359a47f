using System.Diagnostics;
using System.Globalization;

namespace NewsSchema.ColdStart;

/// <summary>Times what a process does once.</summary>
internal static class ColdStart
{
    /// <summary>Prints the microseconds of the first reading and writing, from bytes in memory to bytes in memory.</summary>
    public static void Measure(string path, Func<byte[], byte[]> rewrite)
    {
        byte[] json = File.ReadAllBytes(path);
        long start = Stopwatch.GetTimestamp();
        byte[] result = rewrite(json);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        if (result.Length < json.Length / 2)
        {
            throw new InvalidOperationException("The document was not written.");
        }

        Console.WriteLine(time.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture));
    }
}
