using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Pipeline;

/// <summary>A pin, and apart from it where it stands: the plan is made from the one, diagnostics from both.</summary>
/// <param name="Pin">What the user declares; null where the declaration cannot be a pin, which <paramref name="Error"/> says.</param>
/// <param name="Locations">The type's place, with the name empty, and its properties'.</param>
/// <param name="Error">What is wrong with the declaration as such.</param>
internal sealed record PinDeclaration(Pin? Pin, EquatableArray<PinLocation> Locations, DiagnosticInfo? Error);
