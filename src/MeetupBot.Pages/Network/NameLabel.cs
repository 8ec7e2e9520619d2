namespace MeetupBot.Pages.Network;

/// <summary>A name in the drawing, and the room that it takes at most.</summary>
/// <param name="X">Where the text is anchored.</param>
/// <param name="Y">The middle of its height.</param>
/// <param name="Anchor">start, middle or end, as in SVG.</param>
/// <param name="Turned">By how many radians it is turned about the anchor, clockwise.</param>
internal sealed record NameLabel(string Text, double X, double Y, string Anchor, double Turned, double Width, double Height)
{
    public TurnedBox Box => new(X, Y, Anchor switch { "start" => 0, "end" => -Width, _ => -Width / 2 }, Turned, Width, Height);
}
