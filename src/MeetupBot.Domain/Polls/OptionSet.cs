using System.Numerics;

namespace MeetupBot.Domain.Polls;

/// <summary>A set of option ids from 0 to 62, as bits.</summary>
public readonly record struct OptionSet(long Bits)
{
    public const int MostOptions = 63;

    public static OptionSet Empty => default;

    public int Count => BitOperations.PopCount((ulong)Bits);

    public bool IsEmpty => Bits == 0;

    /// <summary>Ids out of range are ignored.</summary>
    public static OptionSet Create(IEnumerable<int> options) => new(options.Where(IsId).Aggregate(0L, (bits, option) => bits | (1L << option)));

    public bool Contains(int option) => IsId(option) && (Bits & (1L << option)) != 0;

    public OptionSet With(OptionSet other) => new(Bits | other.Bits);

    public OptionSet Without(OptionSet other) => new(Bits & ~other.Bits);

    public OptionSet Within(OptionSet other) => new(Bits & other.Bits);

    public bool Covers(OptionSet other) => (other.Bits & ~Bits) == 0;

    // C# shifts by the distance modulo 64, so 64 would mean 0.
    private static bool IsId(int option) => option is >= 0 and < MostOptions;
}
