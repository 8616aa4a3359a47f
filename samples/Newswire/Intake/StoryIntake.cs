using System.Globalization;
using Newswire.Queue;

namespace Newswire.Intake;

/// <summary>Reads files of any trade format, makes a typed story of each article, and queues it. What cannot be read becomes a dead letter with its place.</summary>
internal sealed class StoryIntake(IStoryQueue queue, Tally tally)
{
    private static readonly NewsReader s_reader = new();

    /// <summary>Reads all files of a folder and of the folders in it. Files whose names begin with a dot, such as unfinished ones, are left out.</summary>
    public Task ReadFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return Parallel.ForEachAsync(
            Directory.EnumerateFiles(folder, "*", all),
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (file, token) => await ReadFileAsync(file, Path.GetRelativePath(folder, file).Replace('\\', '/'), token).ConfigureAwait(false));
    }

    /// <summary>Reads one file, article by article, so that a message of any length needs the memory of one.</summary>
    public async Task ReadFileAsync(string file, string name, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            byte[] start = new byte[(int)Math.Min(stream.Length, 4096)];
            await stream.ReadExactlyAsync(start, cancellationToken).ConfigureAwait(false);
            stream.Position = 0;
            string stamp = string.Create(CultureInfo.InvariantCulture, $"{name}|{stream.Length}|{File.GetLastWriteTimeUtc(file).Ticks}");
            await ReadStreamAsync(stream, name, NewsReader.Detect(start)?.Name, stamp, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await RefuseAsync(new DeadLetter(name, DeadLetter.UnknownFormat, "not-readable", e.Message, "", 0, 0), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name of the source.</param>
    /// <param name="format">The format that the start of the stream shows; null if that is unknown.</param>
    /// <param name="stamp">What tells this state of the source from any other.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task ReadStreamAsync(Stream stream, string name, string? format, string stamp, CancellationToken cancellationToken)
    {
        int index = 0;
        await foreach (NewsReadResult result in s_reader.ReadAllAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            string stated = result.Format?.Name ?? format ?? DeadLetter.UnknownFormat;
            if (Check(result, name, stated, out WireStory? story) is { } letter)
            {
                await RefuseAsync(letter, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await queue.AddAsync(new QueuedStory(story!, name, stated), string.Create(CultureInfo.InvariantCulture, $"{stamp}|{index}"), cancellationToken).ConfigureAwait(false);
                tally.Stories.Add();
                tally.Quotes.Add(story!.Quotes.Count);
            }

            index++;
        }

        tally.Files.Add();
    }

    /// <summary>Makes the story of an article.</summary>
    /// <returns>What is wrong with the article; null if nothing is.</returns>
    private DeadLetter? Check(NewsReadResult result, string name, string format, out WireStory? story)
    {
        story = null;
        if (result.Report.HasErrors)
        {
            return DeadLetter.OfFile(name, format, result.Report);
        }

        try
        {
            story = s_reader.ToRecord<WireStory>(result, out ReadReport report);
            tally.Losses.Add(report.Notes.Count(static note => note.Severity == NewsSeverity.Warning));
            return null;
        }
        catch (NewsFormatException e)
        {
            return DeadLetter.OfFile(name, format, e);
        }
    }

    private async Task RefuseAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        await queue.RefuseAsync(letter, cancellationToken).ConfigureAwait(false);
        tally.Refused.Add();
    }
}
