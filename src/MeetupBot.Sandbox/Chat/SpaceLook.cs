namespace MeetupBot.Sandbox.Chat;

/// <summary>How a space is drawn, after the two kinds of chat services that people know.</summary>
public enum SpaceLook
{
    /// <summary>Round faces, cards as filled panels, as on a server of a gaming chat.</summary>
    Round,

    /// <summary>Square faces, cards on the bare page with a rule beside them, as in a workspace of an office chat.</summary>
    Square,
}
