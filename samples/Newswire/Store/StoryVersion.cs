using System.Text;

namespace Newswire.Store;

/// <summary>Which version of a story it is.</summary>
/// <param name="Text">The version as the sender states it; without one, the time of the version.</param>
/// <param name="Rank">What orders the versions of a story, ordinally: <c>2</c> before <c>10</c>, <c>1.2</c> before <c>1.10</c>, an earlier time before a later one.</param>
internal sealed record StoryVersion(string Text, string Rank)
{
    public static StoryVersion Of(WireStory story)
    {
        string text = story.Version?.Trim() is { Length: > 0 } stated ? stated
            : (story.Updated ?? story.Published) is { } time ? time.Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)
            : "0";
        return new StoryVersion(text, RankOf(text));
    }

    /// <summary>Puts before each number a letter that says how many digits it has, so that longer numbers are greater.</summary>
    private static string RankOf(string version)
    {
        var rank = new StringBuilder(version.Length + 4);
        for (int i = 0; i < version.Length;)
        {
            int end = i;
            while (end < version.Length && char.IsAsciiDigit(version[end]))
            {
                end++;
            }

            if (end == i)
            {
                rank.Append(version[i++]);
                continue;
            }

            ReadOnlySpan<char> digits = version.AsSpan(i, end - i).TrimStart('0');
            rank.Append((char)('a' + Math.Min(digits.Length, 25))).Append(digits);
            i = end;
        }

        return rank.ToString();
    }
}
