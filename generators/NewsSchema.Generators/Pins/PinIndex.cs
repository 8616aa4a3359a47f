using System;
using System.Collections.Generic;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Pins;

/// <summary>The project's pins by what they stand for.</summary>
internal sealed class PinIndex
{
    private readonly List<Pin> _pins;

    public PinIndex(IEnumerable<Pin> pins)
    {
        _pins = new List<Pin>(pins);
        _pins.Sort((left, right) => string.CompareOrdinal(left.FullName, right.FullName));
    }

    /// <summary>All pins, by full name.</summary>
    public IReadOnlyList<Pin> Pins => _pins;

    /// <summary>The pin of a schema or record; of several the one in the namespace, else the first.</summary>
    public Pin? Find(string schemaName, string @namespace) => Select(pin => pin.SchemaName == schemaName, @namespace);

    /// <summary>The pin that a declared type is.</summary>
    /// <param name="name">Full where the compiler knows the type.</param>
    /// <param name="namespace">Where it is used.</param>
    public Pin? FindType(string name, string @namespace) =>
        Select(pin => pin.FullName == name, @namespace) ?? Select(pin => pin.TypeName == name, @namespace);

    /// <summary>The pinned members of a record by JSON name.</summary>
    /// <param name="pin">The record's pin; null if it has none.</param>
    /// <param name="objects">What the samples show of the record.</param>
    public static Dictionary<string, PinnedMember> MembersOf(Pin? pin, ObjectShape? objects)
    {
        var members = new Dictionary<string, PinnedMember>(StringComparer.Ordinal);
        foreach (PinnedMember member in pin?.Members ?? default)
        {
            members[member.JsonName ?? FindKey(objects, member.Name)] = member;
        }

        return members;
    }

    /// <summary>The sample's key that would be given this name, in any case if in no other way; else the name in camelCase.</summary>
    private static string FindKey(ObjectShape? objects, string name)
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
