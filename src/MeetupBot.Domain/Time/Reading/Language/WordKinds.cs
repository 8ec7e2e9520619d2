namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>A set of kinds of words.</summary>
internal readonly record struct WordKinds(UInt128 Bits)
{
    public bool Contains(WordKind kind) => (Bits & (UInt128.One << (int)kind)) != UInt128.Zero;

    public WordKinds With(WordKind kind) => new(Bits | (UInt128.One << (int)kind));
}
