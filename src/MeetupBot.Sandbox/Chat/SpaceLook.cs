namespace MeetupBot.Sandbox.Chat;

/// <summary>How a space is drawn, after two familiar kinds of chat services.</summary>
public enum SpaceLook
{
    /// <summary>Round faces and cards as filled panels, as in a gaming chat.</summary>
    Round,

    /// <summary>Square faces and cards with a rule beside them, as in an office chat.</summary>
    Square,
}
