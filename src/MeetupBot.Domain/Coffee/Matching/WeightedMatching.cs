namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>A matching, with the proof that none is heavier.</summary>
/// <param name="Mates">For each vertex its partner, or −1.</param>
/// <param name="Weight">Of all its edges together.</param>
public sealed record WeightedMatching(IReadOnlyList<int> Mates, long Weight, DualCertificate Proof);
