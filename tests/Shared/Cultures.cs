using System.Globalization;

namespace NewsSchema.Testing;

internal static class Cultures
{
    /// <summary>Runs an action in another culture.</summary>
    public static void Run(string name, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
