namespace MeetupBot.Chat.Cards;

/// <summary>Colour, where a platform has one; it never carries meaning alone.</summary>
public enum CardTone
{
    Plain,
    Open,
    Settled,
    Off,
    Refusal,
}
