namespace NewsSchema.Tool.Drafting;

/// <summary>Makes the lists of a language from words in a row.</summary>
internal static class WordLists
{
    public static HashSet<string> Set(string words) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, int> Numbers(string names, string abbreviations, params (string Name, int Number)[] others)
    {
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string list in new[] { names, abbreviations })
        {
            string[] words = list.Split(' ');
            for (int i = 0; i < words.Length; i++)
            {
                numbers.TryAdd(words[i], i + 1);
            }
        }

        foreach ((string name, int number) in others)
        {
            numbers.TryAdd(name, number);
        }

        return numbers;
    }

    /// <summary>Words by their places from 1 on: one, two, three.</summary>
    public static Dictionary<string, int> Counted(string words) =>
        words.Split(' ').Select(static (word, i) => (word, i)).ToDictionary(static pair => pair.word, static pair => pair.i + 1, StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, DayOfWeek> Days(string names, params (string Name, DayOfWeek Day)[] others)
    {
        var days = new Dictionary<string, DayOfWeek>(StringComparer.OrdinalIgnoreCase);
        string[] words = names.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            days.Add(words[i], (DayOfWeek)i);
        }

        foreach ((string name, DayOfWeek day) in others)
        {
            days.Add(name, day);
        }

        return days;
    }

    public static Dictionary<string, string> Map(string pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] words = pairs.Split(' ');
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            map.TryAdd(words[i], words[i + 1]);
        }

        return map;
    }
}
