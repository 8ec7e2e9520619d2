using MeetupBot.Chat.Deliveries;

namespace MeetupBot.Sandbox.Platform;

/// <summary>Recognizes repeated deliveries: a known key gets the first result again.</summary>
public sealed class Deliveries
{
    private const int Most = 10_000;

    private readonly Dictionary<string, DeliveryResult> _done = [];
    private readonly Queue<string> _order = [];
    private readonly Lock _one = new();

    public DeliveryResult Once(string key, Func<DeliveryResult> deliver)
    {
        lock (_one)
        {
            if (_done.TryGetValue(key, out var earlier))
                return earlier;
            var result = deliver();
            if (result is not DeliveryResult.Done)
                return result;
            _done[key] = result;
            _order.Enqueue(key);
            if (_order.Count > Most)
                _done.Remove(_order.Dequeue());
            return result;
        }
    }
}
