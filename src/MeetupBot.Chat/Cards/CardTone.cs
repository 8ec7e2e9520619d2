namespace MeetupBot.Chat.Cards;

/// <summary>The colour, where a platform has one. It never carries meaning alone.</summary>
public enum CardTone
{
    Plain,
    Open,
    Settled,
    Off,
    Refusal,
}
