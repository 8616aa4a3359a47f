using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Pins;

/// <summary>The project's pins, by the record that they stand for.</summary>
internal sealed class PinIndex
{
    private readonly List<Pin> _pins;

    public PinIndex(IEnumerable<Pin> pins)
    {
        _pins = [.. pins];
        _pins.Sort((left, right) => string.CompareOrdinal(left.FullName, right.FullName));
    }

    /// <summary>All pins, by full name.</summary>
    public IReadOnlyList<Pin> Pins => _pins;

    /// <summary>The pin of a schema or record; if there are several, the one in the namespace, or the first if none is.</summary>
    public Pin? Find(string schemaName, string @namespace) => Select(pin => pin.StandsFor(schemaName), @namespace);

    /// <summary>The pin that declares a type.</summary>
    /// <param name="name">The type's name; the full name if the compiler knows the type.</param>
    /// <param name="namespace">The namespace in which the type is used.</param>
    public Pin? FindType(string name, string @namespace) =>
        Select(pin => pin.FullName == name, @namespace) ?? Select(pin => pin.TypeName == name, @namespace);

    /// <summary>The pinned members of a record by JSON name.</summary>
    /// <param name="pin">The record's pin; null if it has none.</param>
    /// <param name="objects">The shape of the record's samples.</param>
    public static Dictionary<string, PinnedMember> MembersOf(Pin? pin, ObjectShape? objects)
    {
        var members = new Dictionary<string, PinnedMember>(StringComparer.Ordinal);
        foreach (PinnedMember member in pin?.Members ?? default)
        {
            members[member.JsonName ?? FindKey(objects, member.Name)] = member;
        }

        return members;
    }

    /// <summary>The sample's key whose property would have this name, ignoring case if there is no exact match; if there is none, the name in camelCase.</summary>
    public static string FindKey(ObjectShape? objects, string name)
    {
        string? found = null;
        foreach (MemberShape member in objects?.Members ?? default)
        {
            string identifier = IdentifierNaming.ToIdentifier(member.Name);
            bool isExact = identifier == name;
            if (isExact || (found is null && string.Equals(identifier, name, StringComparison.OrdinalIgnoreCase)))
            {
                found = isExact && found is not null && IdentifierNaming.ToIdentifier(found) == name
                    ? PropertyNaming.First(found, member.Name)
                    : member.Name;
            }
        }

        return found ?? IdentifierNaming.ToCamelCase(name);
    }

    private Pin? Select(Predicate<Pin> isMeant, string @namespace) =>
        _pins.Find(pin => isMeant(pin) && pin.Namespace == @namespace) ?? _pins.Find(isMeant);
}
