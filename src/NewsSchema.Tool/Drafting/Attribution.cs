namespace NewsSchema.Tool.Drafting;

/// <summary>Who says a claim, and by which words.</summary>
/// <param name="Comma">The index of the comma between the claim and the attribution.</param>
/// <param name="CueFirst">The index of the first word of the cue.</param>
/// <param name="CueEnd">The index after its last word.</param>
/// <param name="Speaker">The words for the speaker; null if no one is named.</param>
/// <param name="Particle">The index of the second part of a divided verb; null if the verb is not divided.</param>
internal readonly record struct Attribution(int Comma, int CueFirst, int CueEnd, NounPhrase? Speaker, int? Particle);
