namespace MeetupBot.Domain.Promises;

/// <summary>Names a promise in buttons: random, so that none can be guessed from another.</summary>
public readonly record struct PromiseId(string Value)
{
    public override string ToString() => Value;
}
