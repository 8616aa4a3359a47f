using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>The parameters of an address.</summary>
internal readonly struct RequestQuery(IQueryCollection query)
{
    /// <summary>A parameter that must be there.</summary>
    /// <exception cref="RequestException">It is not there.</exception>
    public string this[string name] => Find(name) ?? throw new RequestException(400, "badRequest", $"the parameter {name} is missing");

    public string? Find(string name) => query.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;

    /// <exception cref="RequestException">It is not there, or not a number.</exception>
    public int Number(string name) => int.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
        ? number
        : throw new RequestException(400, "badRequest", $"the parameter {name} is not a number");
}
