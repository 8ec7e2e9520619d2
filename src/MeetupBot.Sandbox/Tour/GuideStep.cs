using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Tour;

/// <param name="Name">What to do, in a few words.</param>
/// <param name="Hint">How to do it.</param>
/// <param name="Offer">The label of the button that leads there.</param>
/// <param name="State">Whether it was seen to happen.</param>
/// <param name="As">The person who does it.</param>
/// <param name="Draft">The text for the composer, or empty.</param>
/// <param name="PointAt">What the button points at, such as something on the card of the guide's meetup.</param>
public sealed record GuideStep(
    string Name,
    string Hint,
    string Offer,
    StepState State,
    string As,
    string Draft = "",
    PointAt PointAt = PointAt.Nothing)
{
    /// <summary>The conversation to open.</summary>
    public string In { get; init; } = SampleCommunity.HomeChannel;

    /// <summary>The hint as long as the reader is somebody else, or elsewhere; null: the same.</summary>
    public string? HintBefore { get; init; }

    /// <summary>How the button moves the clock, or null when it does not.</summary>
    public string? Move { get; init; }

    public bool IsDone => State == StepState.Done;
}

public enum StepState
{
    Open,
    Done,

    /// <summary>It can't happen any more, such as a vote after the time was set. The guide goes on without it.</summary>
    Passed,
}

public enum PointAt
{
    Nothing,
    Composer,
    Menu,
    Button,
    Clock,
}
