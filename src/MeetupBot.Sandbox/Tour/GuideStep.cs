using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Tour;

/// <param name="Name">What to do, in a few words.</param>
/// <param name="Offer">The label of the button that leads there.</param>
/// <param name="IsDone">Whether it was seen to happen.</param>
/// <param name="Draft">The text that the button puts into the composer, or empty.</param>
/// <param name="PointAt">What the button points at, such as something on the card of the guide's meetup.</param>
public sealed record GuideStep(
    string Name,
    string Hint,
    string Offer,
    bool IsDone,
    string As,
    string Draft = "",
    PointAt PointAt = PointAt.Nothing)
{
    /// <summary>The conversation to open.</summary>
    public string In { get; init; } = SampleCommunity.HomeChannel;
}

public enum PointAt
{
    Nothing,
    Composer,
    Menu,
    Button,
    Clock,
}
