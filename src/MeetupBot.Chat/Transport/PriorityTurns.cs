namespace MeetupBot.Chat.Transport;

/// <summary>Gives bulk work every fifth turn while normal work waits. Not safe for concurrent use.</summary>
public sealed class PriorityTurns
{
    private const int BulkTurn = 5;

    private int _turn;

    /// <summary>Which kind goes next, when at least one of them waits.</summary>
    public SendPriority Next(bool normalWaits, bool bulkWaits)
    {
        _turn = (_turn + 1) % BulkTurn;
        return bulkWaits && (_turn == 0 || !normalWaits) ? SendPriority.Bulk : SendPriority.Normal;
    }
}
