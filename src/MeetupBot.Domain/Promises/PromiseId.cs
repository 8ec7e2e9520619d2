namespace MeetupBot.Domain.Promises;

/// <summary>Identifies a promise in buttons. Random, so that ids cannot be guessed.</summary>
public readonly record struct PromiseId(string Value)
{
    public override string ToString() => Value;
}
