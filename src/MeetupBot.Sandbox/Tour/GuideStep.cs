using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Tour;

/// <param name="Name">What to do, in a few words.</param>
/// <param name="Offer">Label of the button that brings one there.</param>
/// <param name="IsDone">It was seen to happen.</param>
/// <param name="As">The person to act as.</param>
/// <param name="Draft">What the button puts into the composer, or empty.</param>
/// <param name="PointAt">What the button points out on the newest card.</param>
public sealed record GuideStep(string Name, string Hint, string Offer, bool IsDone, string As, string Draft = "", PointAt PointAt = PointAt.Nothing)
{
    /// <summary>The conversation to look at.</summary>
    public string In { get; init; } = SampleCommunity.HomeChannel;
}
