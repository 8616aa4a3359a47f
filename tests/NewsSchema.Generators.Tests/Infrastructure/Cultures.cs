using System.Globalization;

namespace NewsSchema.Generators.Tests.Infrastructure;

internal static class Cultures
{
    /// <summary>Runs with another culture, and goes back.</summary>
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
