namespace MeetupBot.Domain.Introductions;

/// <summary>Names an introduction in buttons: random, so that none can be guessed from another.</summary>
public readonly record struct IntroductionId(string Value)
{
    public override string ToString() => Value;
}
