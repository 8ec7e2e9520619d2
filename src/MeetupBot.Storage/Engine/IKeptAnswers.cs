namespace MeetupBot.Storage.Engine;

internal interface IKeptAnswers
{
    /// <summary>Drops the answers if they were read from one of these tables.</summary>
    void Drop(ulong written);
}
