namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>A matching, with a proof that none is heavier.</summary>
/// <param name="Mates">Each vertex's partner, or −1.</param>
/// <param name="Weight">The sum over its edges.</param>
public sealed record WeightedMatching(IReadOnlyList<int> Mates, long Weight, DualCertificate Proof);
