namespace MeetupBot.Domain.Introductions;

/// <summary>Identifies an introduction in buttons. Random, so that ids cannot be guessed.</summary>
public readonly record struct IntroductionId(string Value)
{
    public override string ToString() => Value;
}
