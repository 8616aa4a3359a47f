using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Steps;

/// <summary>A pin and, separately, its locations: the plan is made from the pin, diagnostics from both.</summary>
/// <param name="Pin">The user's declaration; null if it cannot be a pin, for the reason in <paramref name="Error"/>.</param>
/// <param name="Locations">The locations of the type, without a member's name, and of its properties.</param>
/// <param name="Error">The diagnostic of the declaration itself.</param>
internal sealed record PinDeclaration(Pin? Pin, EquatableArray<PinLocation> Locations, DiagnosticInfo? Error);
