using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Diagnostics
{
    /// <summary>A diagnostic as a value: made in one step, reported in another.</summary>
    /// <param name="Code">The catalogue's code.</param>
    /// <param name="Message">Complete with its arguments.</param>
    /// <param name="Place">Where; null for the project as a whole.</param>
    internal sealed record DiagnosticInfo(string Code, string Message, Place? Place)
    {
        public Diagnostic ToDiagnostic() =>
            Diagnostic.Create(Descriptors.Get(Code), Place?.ToLocation() ?? Location.None, Message);
    }
}
