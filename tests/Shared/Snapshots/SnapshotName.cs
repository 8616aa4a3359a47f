using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsSchema.Snapshots;

/// <summary>Verify's naming convention: <c>{Type}.{Method}{_parameter=value}{#Target}.verified.{extension}</c>.</summary>
internal static class SnapshotName
{
    /// <summary>The part that all snapshots of one test share.</summary>
    public static string Of(MethodInfo method, object?[] arguments)
    {
        var name = new StringBuilder(Of(method));
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < arguments.Length; i++)
        {
            name.Append('_').Append(parameters[i].Name).Append('=').Append(Text(arguments[i]));
        }

        return name.ToString();
    }

    /// <summary>The part that all snapshots of one test method share.</summary>
    public static string Of(MethodInfo method) => $"{Of(method.ReflectedType!)}.{method.Name}";

    private static string Of(Type type) => type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "True" : "False",
        IFormattable number => Clean(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Clean(value.ToString()!),
    };

    /// <summary>Characters that some system does not allow in file names become hyphens on every system.</summary>
    private static string Clean(string text) =>
        string.Create(text.Length, text, static (name, text) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                name[i] = text[i] < ' ' || "\"\\<>|:*?/".Contains(text[i]) ? '-' : text[i];
            }
        });
}
